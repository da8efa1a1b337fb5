import path from 'node:path'
import { importNegotiation, openNegotiation } from '../../../db/negotiations.ts'
import type { Fault } from '../../../domain/negotiation/fault.ts'
import { parseNegotiationBytes } from '../../../domain/negotiation/parseNegotiationText.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import type { PackageReceived } from '../../contract/dealFileChannels.ts'
import type { FileRefused } from '../../contract/failures.ts'
import { isPackage } from '../../dealFile/container.ts'
import type { Handlers } from '../answer.ts'
import { fileName } from '../fileName.ts'
import { faultText } from '../locale/mainWords.ts'
import { readWhole, writeWhole } from '../wholeFile.ts'
import { type Desk, preferencesOf, wordsOf } from './desk.ts'

const LARGEST_BYTES = 64 * 1024 * 1024
const MOST_FAULTS_TOLD = 50

type FileCalls = 'negotiation:importFile' | 'negotiation:importOpened' | 'negotiation:exportFile'

/**
 * A negotiation as a file that travels: in with every fault told, out whole or not at all. A package that is opened from
 * outside is handed on by `receive`, which answers the token it is looked at by.
 */
export function negotiationFileHandlers(
  desk: Desk,
  receive: (file: string) => string,
): Pick<Handlers, FileCalls> {
  const told = (fault: Fault) => faultText(fault, preferencesOf(desk).language)
  const take = async (
    file: string,
    action: string,
  ): Promise<Result<{ readonly id: string }, FileRefused | PackageReceived>> => {
    const refused = (faults: readonly string[]) =>
      err({ kind: 'file-refused' as const, fileName: path.basename(file), faults })
    const bytes = await readWhole(file, LARGEST_BYTES)
    if (!bytes.ok) return refused([wordsOf(desk).disk[bytes.error]])
    if (isPackage(bytes.value)) return err({ kind: 'package-received', token: receive(file) })
    const parsed = parseNegotiationBytes(bytes.value, decodeUtf8)
    if (!parsed.ok) return refused(parsed.error.slice(0, MOST_FAULTS_TOLD).map(told))
    return ok(importNegotiation(desk.store, { id: desk.newId(), action, at: desk.now() }, parsed.value))
  }
  return {
    'negotiation:importFile': async ({ action }) => {
      const file = await desk.dialogs.fileToOpen('negotiation')
      return file === null ? err({ kind: 'cancelled' }) : take(file, action)
    },
    'negotiation:importOpened': async ({ action }) => {
      const file = desk.openedFile()
      return file === null ? err({ kind: 'not-found' }) : take(file, action)
    },
    'negotiation:exportFile': async ({ negotiation: id }) => {
      const opened = openNegotiation(desk.store, id)
      if (!opened.ok) return opened
      const negotiation = toNegotiation(opened.value.workspace)
      const file = await desk.dialogs.fileToSave('negotiation', fileName([negotiation.name], 'json'))
      if (file === null) return err({ kind: 'cancelled' })
      const written = await writeWhole(file, serializeNegotiation(negotiation))
      if (written.ok) return ok({ fileName: path.basename(file) })
      return err({
        kind: 'not-written',
        fileName: path.basename(file),
        reason: written.error,
      })
    },
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
