import { parentPort, workerData } from 'node:worker_threads'
import { renderWorkbook } from '../spreadsheet/renderWorkbook.ts'
import type { WorkbookTask } from './renderWorkbookAside.ts'

void renderWorkbook(...(workerData as WorkbookTask)).then((made) => parentPort?.postMessage(made))
