import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Edition } from '../../../domain/locale/bilingual.ts'
import { useEdition, useProposal } from './useProposal.ts'

/** The language of the paper. */
export function EditionChoice() {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('proposal.language')}
      value={useEdition()}
      onChange={(event) => useProposal.getState().chooseEdition(event.target.value as Edition)}
      options={[
        { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
        { value: 'en', label: <span lang="en">English</span> },
        { value: 'both', label: t('proposal.both') },
      ]}
    />
  )
}
