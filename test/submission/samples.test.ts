/** Tables as offices really send them: what is read is what a person reads. */
import { testTables } from './sample-tables.js';

testTables({ title: 'tables of offices', folder: 'tables', floor: 0.99, readsAll: true });
