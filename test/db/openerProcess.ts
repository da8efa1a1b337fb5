import { openStore } from '../../db/open.ts'

const [file = '', migrationsFolder = ''] = process.argv.slice(2)
openStore(file, { migrationsFolder })
