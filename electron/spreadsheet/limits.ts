/** Largest list anybody imports, with room: bytes of the file, rows, columns, and cells in all. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 512
export const MOST_CELLS = 300_000
/** Cells of a workbook of our own that comes back: a year of 2,000 products in one line a month. */
export const MOST_CELLS_OF_OWN = 2_000_000
