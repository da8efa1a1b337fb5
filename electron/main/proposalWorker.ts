import { parentPort, workerData } from 'node:worker_threads'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { previewProposal } from '../pdf/previewProposal.ts'
import { renderForRetailer } from '../pdf/renderForRetailer.ts'
import { slidesForRetailer } from '../slides/slidesForRetailer.ts'
import type { PaperTask } from './makePaperAside.ts'

const { makes, of } = workerData as PaperTask
const makers = { paper: renderForRetailer, slides: slidesForRetailer, preview: previewProposal } as const

void loadFormulas()
  .then((): Promise<unknown> => makers[makes](...of))
  .then((made) => parentPort?.postMessage(made))
