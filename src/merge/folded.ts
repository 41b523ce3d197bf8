/** `fold` and `foldTitle` under the names by which the merge asks for keys to compare by. */
export { fold as folded, foldTitle as foldedTitle } from '../text/fold.js';
