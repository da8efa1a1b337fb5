import { parentPort, workerData } from 'node:worker_threads'
import { readSpreadsheet } from '../spreadsheet/readSpreadsheet.ts'
import type { ReadTask } from './readSpreadsheetAside.ts'

void readSpreadsheet(...(workerData as ReadTask)).then((read) => parentPort?.postMessage(read))
