import { parentPort, workerData } from 'node:worker_threads'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { type SheetTask, writeTermSheet } from '../pdf/termSheetPaper.ts'

void loadFormulas()
  .then(() => writeTermSheet(workerData as SheetTask))
  .then((written) => parentPort?.postMessage(written))
