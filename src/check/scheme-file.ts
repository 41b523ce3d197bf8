/** The file that findings on the scheme itself name, relative to the catalogue folder. */
export const SCHEME_FILE = 'scheme.yaml';
