import { parentPort, workerData } from 'node:worker_threads'
import type { TextEncoding } from '../spreadsheet/decodeText.ts'
import { readSpreadsheet } from '../spreadsheet/readSpreadsheet.ts'

const { bytes, name, encoding } = workerData as { bytes: Uint8Array; name: string; encoding: TextEncoding }

void readSpreadsheet(bytes, name, encoding).then((read) => parentPort?.postMessage(read))
