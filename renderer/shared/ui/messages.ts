import { create } from 'zustand'

/** What can still be done about what a message says, such as taking it back. */
export type MessageAnswer = { readonly label: string; readonly run: () => void }

/** A sentence at the foot of the window: done, or not done and what to do. */
export type Message = {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly text: string
  readonly answer?: MessageAnswer
}

type MessagesState = {
  readonly messages: readonly Message[]
  readonly say: (kind: Message['kind'], text: string, answer?: MessageAnswer) => void
  readonly close: (id: number) => void
}

let lastId = 0
const MOST = 3

/** Messages stay until they are closed, so that nobody has to read against the clock. */
export const useMessages = create<MessagesState>((set) => ({
  messages: [],
  say: (kind, text, answer) => {
    lastId += 1
    const message = { id: lastId, kind, text, ...(answer === undefined ? {} : { answer }) }
    set(({ messages }) => ({ messages: [...messages, message].slice(-MOST) }))
  },
  close: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) })),
}))
