import { parentPort, workerData } from 'node:worker_threads'
import { judgePaper } from '../signature/judgePaper.ts'
import type { JudgingTask } from './judgePaperAside.ts'

void judgePaper(...(workerData as JudgingTask)).then((verdict) => parentPort?.postMessage(verdict))
