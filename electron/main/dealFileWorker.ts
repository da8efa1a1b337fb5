import { parentPort, workerData } from 'node:worker_threads'
import { readDealFile } from '../dealFile/readDealFile.ts'
import { writeDealFile } from '../dealFile/writeDealFile.ts'
import type { DealFileTask } from './dealFilesAside.ts'

const task = workerData as DealFileTask
const done = task.kind === 'read' ? readDealFile(...task.of) : Promise.resolve(writeDealFile(...task.of))
void done.then((answer) => parentPort?.postMessage(answer))
