import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperFormat } from '../../../electron/contract/proposalChannels.ts'
import { useProposal } from './useProposal.ts'

/** What the paper is exported as. */
export function FormatChoice() {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('proposal.format')}
      value={useProposal((state) => state.format)}
      onChange={(event) => useProposal.getState().chooseFormat(event.target.value as PaperFormat)}
      options={[
        { value: 'pdf', label: 'PDF' },
        { value: 'pptx', label: 'PowerPoint' },
      ]}
    />
  )
}
