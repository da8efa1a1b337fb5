import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { workbookWords } from '../../../domain/locale/workbookWords.ts'
import type { WorkbookLook } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { Differences } from '../../shared/ui/Differences.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'
import { changeLine } from './changeLine.ts'
import { useWorkbook } from './useWorkbook.ts'

/** 导入 Excel: every difference of a workbook that came back, then all of them as one undo step or none. */
export function ImportWorkbook({ look }: { readonly look: WorkbookLook }) {
  const { t } = useTranslation()
  useFocusBack()
  const { workspace } = useSession()
  const words = workbookWords(useLanguage())
  const end = useWorkbook((state) => state.end)
  const say = useMessages((state) => state.say)
  const { changes, fileName, scenario, token } = look
  const count = changes.length
  const isForAll = changes.some(({ on }) => on.of === 'product' || on.of === 'assumption')
  const hasCalculated = changes.some(({ isCalculated }) => isCalculated)
  const take = () => {
    end()
    useOpenNegotiation.getState().bring(
      (asked) => bridge.invoke('workbook:take', { ...asked, token }),
      () => {
        useOpenNegotiation.getState().pick(scenario.id)
        say('done', (t) => t('workbook.back.done', { count }))
      },
    )
  }
  return (
    <Modal
      open
      width={920}
      style={{ top: 24 }}
      title={t('workbook.back.title', { file: fileName })}
      onCancel={end}
      onOk={take}
      okText={t('workbook.back.take', { count })}
      cancelText={count === 0 ? t('workbook.back.close') : t('proposal.cancel')}
      okButtonProps={{ disabled: count === 0 }}
    >
      <p role="status">
        {count === 0
          ? t('workbook.back.nothing', { scenario: scenario.name })
          : t('workbook.back.counts', { scenario: scenario.name, count })}
        {isForAll ? ` ${t('workbook.back.forAll')}` : ''}
        {hasCalculated ? ` ${t('workbook.back.calculatedNote')}` : ''}
      </p>
      {count === 0 ? null : (
        <Differences
          name={t('workbook.back.differences')}
          columns={[
            { label: t('workbook.back.column.row') },
            { label: t('workbook.back.column.field') },
            { label: t('workbook.back.column.before'), isFigure: true },
            { label: t('workbook.back.column.after'), isFigure: true },
            { label: t('workbook.back.column.cell') },
          ]}
        >
          {changes.map((change) => {
            const { row, field, before, after } = changeLine(change, {
              workspace,
              scenario: scenario.id,
              words,
            })
            return (
              <tr key={change.path}>
                <th scope="row">{row}</th>
                <td>{field}</td>
                <td className="figure">{before === '' ? t('workbook.back.blank') : before}</td>
                <td className="figure">{after === '' ? t('workbook.back.blank') : after}</td>
                <td>
                  {change.cell}
                  {change.isCalculated ? ` ${t('workbook.back.calculated')}` : ''}
                </td>
              </tr>
            )
          })}
        </Differences>
      )}
    </Modal>
  )
}
