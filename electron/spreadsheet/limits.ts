/** Largest list anybody imports, with room: bytes of the file, rows, columns, and cells in all. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 512
export const MOST_CELLS = 300_000
