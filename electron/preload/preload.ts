import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../contract/channels.ts'

const bridge: Bridge = { invoke: (name, request) => ipcRenderer.invoke(name, request) }

contextBridge.exposeInMainWorld('bridge', bridge)
