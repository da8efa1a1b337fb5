import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { usePicture } from '../../../shared/picture/usePicture.ts'
import { type Edition, planPicture } from './planPicture.ts'
import type { Plan } from './usePlan.ts'

/** The calendar as a picture, saved or copied: with fees and labelled 内部, or for the retailer with name, days and offer alone. */
export function CalendarPictureTools({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation()
  const { shown } = useSession()
  const [edition, setEdition] = useState<Edition>('internal')
  const { save, copy } = usePicture()
  const isEmpty = plan.promotions.length === 0
  const picture = () =>
    planPicture(plan, edition, `${shown.account.name} ${t('picture.calendar')} ${plan.yearStart}`)
  const titles = [shown.account.name, t('picture.calendar'), t(`picture.editions.${edition}`)]
  return (
    <>
      <Segmented<Edition>
        aria-label={t('picture.edition')}
        value={edition}
        onChange={setEdition}
        options={(['internal', 'retailer'] as const).map((value) => ({
          value,
          label: t(`picture.editions.${value}`),
        }))}
      />
      <Button disabled={isEmpty} onClick={() => void copy(picture())}>
        {t('picture.copy')}
      </Button>
      <Button disabled={isEmpty} onClick={() => void save(picture(), titles)}>
        {t('picture.save')}
      </Button>
    </>
  )
}
