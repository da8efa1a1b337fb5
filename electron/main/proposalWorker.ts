import { parentPort, workerData } from 'node:worker_threads'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { renderProposal } from '../pdf/renderProposal.ts'
import type { RenderTask } from './renderProposalAside.ts'

void loadFormulas()
  .then(() => renderProposal(...(workerData as RenderTask)))
  .then((rendered) => parentPort?.postMessage(rendered))
