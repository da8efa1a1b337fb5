import path from 'node:path'

/** The migrations the store is brought up to date with. */
export const migrationsFolder = path.join(import.meta.dirname, '..', '..', 'db', 'migrations')
