import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { FileKind } from './fileKind.ts'
import type { Dialogs } from './handlers/desk.ts'
import type { MainWords } from './locale/mainWords.ts'

const extensions: Readonly<Record<FileKind, string[]>> = {
  negotiation: ['json'],
  products: ['xlsx', 'csv', 'txt'],
  terms: ['xlsx', 'csv', 'txt'],
  proposal: ['pdf'],
  slides: ['pptx'],
  termSheet: ['pdf'],
  signedPaper: ['pdf'],
  key: ['p12', 'pfx'],
  stamp: ['png'],
  signature: ['p7s', 'p7b', 'p7m', 'der', 'pem', 'cms', 'txt'],
  bytes: ['bin'],
  authority: ['pem', 'crt', 'cer'],
  scan: ['pdf', 'png', 'jpg', 'jpeg'],
  workbook: ['xlsx'],
  csv: ['csv'],
  deal: ['deal'],
  picture: ['png'],
  recoveryCode: ['txt'],
}

/** The system's own file dialogs over the window, which must be open by then. */
export function electronDialogs(window: () => BrowserWindow, words: () => MainWords): Dialogs {
  const filters = (kind: FileKind) => [{ name: words().fileKinds[kind], extensions: extensions[kind] }]
  return {
    fileToOpen: async (kind) => {
      const chosen = await dialog.showOpenDialog(window(), {
        properties: ['openFile'],
        filters: filters(kind),
      })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    fileToSave: async (kind, suggestedName) => {
      const defaultPath = path.join(app.getPath('documents'), suggestedName)
      const chosen = await dialog.showSaveDialog(window(), { defaultPath, filters: filters(kind) })
      return chosen.canceled || !chosen.filePath ? null : chosen.filePath
    },
  }
}
