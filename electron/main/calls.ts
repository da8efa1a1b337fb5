import { type IpcMain, type IpcMainInvokeEvent, webContents } from 'electron'
import { err } from '../../domain/result.ts'
import { type ChannelName, channels } from '../contract/channels.ts'
import { answer, type Handlers, type Log } from './answer.ts'
import { isOurPage } from './security.ts'

/**
 * Lets the window call the handlers; whoever else asks is refused without being heard. Answers what ends it.
 */
export function takeCalls(ipcMain: IpcMain, handlers: Handlers, log: Log): () => void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, request: unknown) => {
      if (!isOurWindow(event)) return err({ kind: 'invalid-request', detail: 'not our window' })
      return answer(handlers, name, request, log)
    })
  }
  return () => {
    for (const name of Object.keys(channels)) ipcMain.removeHandler(name)
  }
}

/** Only the main frame of a window, on a page of ours: not a frame inside it, not a page from elsewhere. */
function isOurWindow({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  if (!senderFrame || senderFrame.parent !== null) return false
  return webContents.fromId(sender.id)?.getType() === 'window' && isOurPage(senderFrame.url)
}
