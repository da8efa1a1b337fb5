import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { err } from '../../domain/result.ts'
import { isOurPage } from './security.ts'

type Listening<Name> = {
  /** Every call there is. */
  readonly names: readonly Name[]
  readonly answer: (name: Name, request: unknown) => Promise<unknown>
  /** Whether that is the window whose calls these are. */
  readonly isOurs: (asking: WebContents) => boolean
}

/** Lets a window make its calls; whoever else asks is refused without being heard. Answers what ends it. */
export function takeCalls<Name extends string>(
  ipcMain: IpcMain,
  { names, answer, isOurs }: Listening<Name>,
): () => void {
  for (const name of names) {
    ipcMain.handle(name, (event, request: unknown) => {
      if (!isOurs(event.sender) || !isOurMainFrame(event))
        return err({ kind: 'invalid-request', detail: 'not our window' })
      return answer(name, request)
    })
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(name)
  }
}

/** Only the main frame, on a page of ours: not a frame inside it, not a page from elsewhere. */
function isOurMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url)
}
