import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { err } from '../../domain/result.ts'
import { type ChannelName, channels } from '../contract/channels.ts'
import { answer, type Handlers, type Log } from './answer.ts'
import { isOurPage } from './security.ts'

type Listening = {
  readonly log: Log
  /** Whether that is the app's own window. */
  readonly isOurs: (asking: WebContents) => boolean
}

/**
 * Lets the window call the handlers; whoever else asks is refused without being heard. Answers what ends it.
 */
export function takeCalls(ipcMain: IpcMain, handlers: Handlers, { log, isOurs }: Listening): () => void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, request: unknown) => {
      if (!isOurs(event.sender) || !isOurMainFrame(event))
        return err({ kind: 'invalid-request', detail: 'not our window' })
      return answer(handlers, name, request, log)
    })
  }
  return () => {
    for (const name of Object.keys(channels)) ipcMain.removeHandler(name)
  }
}

/** Only the main frame, on a page of ours: not a frame inside it, not a page from elsewhere. */
function isOurMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url)
}
