import type { Bridge } from '../../electron/contract/channels.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Every call of the window to main; looked up late so that the window can be drawn before the bridge exists. */
export const bridge: Bridge = { invoke: (name, request) => window.bridge.invoke(name, request) }
