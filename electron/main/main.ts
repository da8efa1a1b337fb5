import path from 'node:path'
import { app, session } from 'electron'
import { declareScheme, servePages } from './protocol.ts'
import { closeSession, pinPages } from './security.ts'
import { openWindow } from './window.ts'

const builtFolder = path.join(__dirname, '..')

// As root on Linux the system's sandbox cannot be had, and asking for it there kills the helper processes.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareScheme()
pinPages(app)

app.whenReady().then(() => {
  closeSession(session.defaultSession)
  servePages(session.defaultSession, path.join(builtFolder, 'renderer'))
  openWindow(path.join(builtFolder, 'preload', 'preload.cjs'), (_where, _cause) => {})
})
app.on('window-all-closed', () => app.quit())
