import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { bridge } from '../shared/bridge.ts'
import { useDealFile } from '../shared/dealFile.ts'
import { useFileRefusal } from '../shared/negotiation/useFileRefusal.ts'
import { PageComing } from './PageComing.tsx'
import { addressOf } from './places.tsx'

/** Where main leads when a person opened files from outside: takes them one by one, then goes to the last that was taken. */
export function OpenedFile() {
  const [, navigate] = useLocation()
  const refuse = useFileRefusal()
  useEffect(() => {
    const takeAll = async () => {
      let taken: string | null = null
      let received: string | null = null
      for (;;) {
        const action = crypto.randomUUID()
        const reply = await bridge.invoke('negotiation:importOpened', { action }).catch(() => null)
        if (reply?.ok === true) taken = reply.value.id
        else if (reply?.error.kind === 'not-found') break
        else if (reply?.error.kind === 'package-received') received = reply.error.token
        else {
          refuse(reply?.error)
          if (reply?.error.kind !== 'file-refused') break
        }
      }
      // Whoever was first here took what there was: the other of two at once has nowhere to lead.
      if (received !== null) useDealFile.getState().begin('open', received)
      if (taken !== null) navigate(addressOf(taken, 'terms'))
      else if (window.location.hash === '#/opened') navigate('/')
    }
    void takeAll()
  }, [navigate, refuse])
  return <PageComing />
}
