import { useEffect, useState } from 'react'
import type { Snapshot } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'

/** The frozen versions of the open negotiation; the newest first; none where they cannot be read. */
export function useSnapshotList(): readonly Snapshot[] {
  const { id } = useSession()
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([])
  useEffect(() => {
    let isLeft = false
    void bridge
      .invoke('snapshot:list', { negotiation: id })
      .then((reply) => !isLeft && reply.ok && setSnapshots(reply.value))
      .catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [id])
  return snapshots
}
