import type { StoreKey } from '../../../db/encryption/storeKey.ts'
import type { MadeKey } from '../../../db/encryption/storeKeys.ts'
import type { TurnStep } from '../../../db/encryption/turnEncryption.ts'
import type { Store, StoreOptions } from '../../../db/open.ts'
import { getPreferences } from '../../../db/preferences.ts'
import type { Binding } from '../../../db/storeFile.ts'
import type { DatedBackup } from '../../../db/thinning.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import type { Licence, Preferences, StoreNotice } from '../../contract/channels.ts'
import type { TurnedNotice } from '../../contract/encryptionChannels.ts'
import type { previewProposal } from '../../pdf/previewProposal.ts'
import type { renderForRetailer } from '../../pdf/renderForRetailer.ts'
import type { FontFiles } from '../../pdf/renderPdf.ts'
import type { writeTermSheet } from '../../pdf/termSheetPaper.ts'
import type { judgePaper } from '../../signature/judgePaper.ts'
import type { slidesForRetailer } from '../../slides/slidesForRetailer.ts'
import type { readSpreadsheet } from '../../spreadsheet/readSpreadsheet.ts'
import type { renderWorkbook } from '../../spreadsheet/renderWorkbook.ts'
import type { DealFiles } from '../dealFilesAside.ts'
import type { EncryptionWork } from '../encryptionWork.ts'
import type { FileKind } from '../fileKind.ts'
import { type MainWords, mainWords } from '../locale/mainWords.ts'
import type { SystemKeeping } from '../systemKeeping.ts'

/** The system's file dialogs. Null is a person who changed their mind. */
export type Dialogs = {
  readonly fileToOpen: (kind: FileKind) => Promise<string | null>
  readonly fileToSave: (kind: FileKind, suggestedName: string) => Promise<string | null>
}

/** What an open store is to become. */
export type Turning =
  | { readonly to: 'encrypted'; readonly made: MadeKey }
  | { readonly to: 'plain'; readonly key: StoreKey }

/** Everything the handlers work with; given in, so that they run without a window. */
export type Desk = {
  readonly store: Store
  /** The SQLite with which copies of the store are read. */
  readonly binding: Binding
  /** With which a store is opened. */
  readonly options: StoreOptions
  readonly dialogs: Dialogs
  /** Puts a PNG onto the system's clipboard; false where the system does not take it. */
  readonly copyPicture: (png: Uint8Array) => Promise<boolean>
  /** The next file a person opened from outside, once; null when none is waiting. */
  readonly openedFile: () => string | null
  readonly fonts: FontFiles
  readonly sample: () => Negotiation
  /** Judges a paper's signatures where it can be stopped: the file is a stranger's. */
  readonly judgePaper: typeof judgePaper
  /** Reads a product list where it can be stopped: the file is a stranger's. */
  readonly readSpreadsheet: typeof readSpreadsheet
  /** Renders the retailer's paper where the window need not wait for it; refuses one that holds what is ours alone. */
  readonly renderProposal: typeof renderForRetailer
  /** The same as slides. */
  readonly renderSlides: typeof slidesForRetailer
  /** The pages to be looked at, with what was found in its bytes. */
  readonly previewProposal: typeof previewProposal
  /** Writes a term sheet likewise. */
  readonly writeTermSheet: typeof writeTermSheet
  /** Writes a workbook likewise. */
  readonly renderWorkbook: typeof renderWorkbook
  /** Reads and writes packages where they can be stopped: they are strangers' files. */
  readonly dealFiles: DealFiles
  /** What the person should know about the store now. */
  readonly notices: () => readonly StoreNotice[]
  /** Closes the store, puts a sound copy in its place and begins anew, once the reply is on its way. */
  readonly restore: (copy: DatedBackup) => void
  /** Does what takes long about encryption where the window need not wait for it. */
  readonly encryptionWork: EncryptionWork
  /** Closes the store, encrypts it or writes it plain, and opens it again; calls made meanwhile are answered after that. */
  readonly turn: (turning: Turning, told: (step: TurnStep) => void) => Promise<TurnedNotice>
  /** The system's keeping of secrets; null where it has none that is safe. */
  readonly keeping: () => SystemKeeping | null
  /** Told after a person chose another language. */
  readonly languageChosen: (language: Preferences['language']) => void
  /** The instant, ISO. */
  readonly now: () => string
  readonly newId: () => string
  /** The libraries the program is built from. */
  readonly licences: () => readonly Licence[]
  /** Release of the program, as frozen versions name it. */
  readonly release: string
}

// Until a person chose: Chinese, and amounts in 万元.
const untilChosen: Preferences = { language: 'zh-CN', moneyUnit: 'tenThousandYuan' }

/** What the person chose about the window. */
export function preferencesOf({ store }: Pick<Desk, 'store'>): Preferences {
  return getPreferences(store) ?? untilChosen
}

/** When something is done now, and by whom if they gave a name. */
export function signedNow(desk: Pick<Desk, 'store' | 'now'>): { readonly at: string; readonly by?: string } {
  const { person } = preferencesOf(desk)
  return { at: desk.now(), ...(person === undefined ? {} : { by: person }) }
}

/** Main's words in the person's language. */
export function wordsOf(desk: Pick<Desk, 'store'>): MainWords {
  return mainWords(preferencesOf(desk).language)
}
