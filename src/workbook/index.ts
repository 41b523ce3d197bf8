/** The workbook room's door. */
export { type Caps, DEFAULT_CAPS, megabytes } from './caps.js';
export { fflateInflate, type Inflate, InflateLimit } from './inflate.js';
export { openPack, type Pack, type PackedFile } from './pack.js';
export { type ReadOptions, type ReadResult, readWorkbook } from './read.js';
export { OFD, PDF, PICTURE } from './sniff.js';
