import { useDock } from '../../features/dock/useDock.ts'
import { useProposal } from '../../features/proposal/useProposal.ts'
import { useSnapshots } from '../../features/snapshots/useSnapshots.ts'
import { beginImport } from '../../features/workbook/beginImport.ts'
import { useWorkbook } from '../../features/workbook/useWorkbook.ts'
import type { Command } from '../../shared/commands/command.ts'
import { registerCommands } from '../../shared/commands/registry.ts'
import { useDealFile } from '../../shared/dealFile.ts'
import { useImportWizard } from '../../shared/importWizard.ts'
import { keysOf } from '../../shared/keys/chosenKeys.ts'
import { useShortcutList } from '../../shared/keys/shortcutList.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { usePreferences } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'

/** A command of the window, named in the locale files. */
function command(id: string, run: () => void, keys?: string): Command {
  return {
    id: `do/${id}`,
    group: 'command',
    name: { key: `palette.do.${id}` },
    ...(keys === undefined ? {} : { keys }),
    run,
  }
}

registerCommands('window', ({ session, isInWorkbench, isPrivateShown }) => {
  const { moneyUnit, language, change } = usePreferences.getState()
  const { undo, redo, undoable } = useOpenNegotiation.getState()
  const inWorkbench =
    session === null || !isInWorkbench
      ? []
      : [
          ...(undoable.undo === null ? [] : [command('undo', undo, 'Ctrl+Z')]),
          ...(undoable.redo === null ? [] : [command('redo', redo, 'Ctrl+Y')]),
          command('importTerms', () => useImportWizard.getState().begin('terms')),
          command('importProducts', () => useImportWizard.getState().begin('products')),
          command('exportWorkbook', useWorkbook.getState().beginExport),
          command('importWorkbook', () => void beginImport()),
          command('packDeal', () => useDealFile.getState().begin('pack')),
          command('mergeDeal', () => useDealFile.getState().begin('merge')),
          command('snapshot', useSnapshots.getState().toggle, keysOf('snapshot')),
          command('proposal', useProposal.getState().openDialog, keysOf('proposal')),
          command('dock', useDock.getState().toggle, keysOf('dock')),
        ]
  return [
    ...inWorkbench,
    command('openDeal', () => useDealFile.getState().begin('open')),
    command(isPrivateShown ? 'hidePrivate' : 'showPrivate', usePrivacy.getState().toggle, keysOf('private')),
    command('shortcuts', useShortcutList.getState().open, 'F1'),
    language === 'en'
      ? command('chinese', () => change({ language: 'zh-CN' }))
      : command('english', () => change({ language: 'en' })),
    moneyUnit === 'yuan'
      ? command('tenThousandYuan', () => change({ moneyUnit: 'tenThousandYuan' }))
      : command('yuan', () => change({ moneyUnit: 'yuan' })),
  ]
})
