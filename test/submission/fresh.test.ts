/**
 * Tables written from notes on published catalogues before the reader met them: faults of header
 * and body that no other sample shows.
 */
import { testTables } from './sample-tables.js';

testTables({
  title: 'tables with the other faults of published catalogues',
  folder: 'fresh/tables',
  floor: 0.97,
  registers: true,
});
