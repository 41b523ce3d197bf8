/** A catalogue as data: the scheme, its units, its layout and the registers it is judged by. */
import type { Decisions } from './decision.js';
import type { Layout } from './layout.js';
import type { Mapping } from './mapping.js';
import type { Registers } from './register.js';
import type { Scheme } from './scheme.js';
import type { Units } from './units.js';

export interface Catalogue {
  readonly scheme: Scheme;
  readonly units: Units;
  readonly layout: Layout;
  readonly registers: Registers;
  /** mapping.yaml, where the folder has one. */
  readonly mapping?: Mapping;
  /** What was decided in the folder; absent where nothing was. */
  readonly decisions?: Decisions;
}
