import { parentPort, workerData } from 'node:worker_threads'
import { doEncryptionWork, type EncryptionTask } from './encryptionWork.ts'

const answer = doEncryptionWork(workerData as EncryptionTask, (step: unknown) =>
  parentPort?.postMessage({ step }),
)
parentPort?.postMessage(answer)
