import { signatureWords } from '../../../../domain/locale/signatureWords.ts'
import type { Role } from '../../../../domain/signature/role.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { useMessages } from '../../../shared/ui/messages.ts'

/** Says who has signed, and where the file is: kept in the store alone, or saved by the person as well. */
export function useSaySigned(): (role: Role, signed: { readonly savedAs: string | null }) => void {
  const { role: roleName } = signatureWords(useLanguage())
  const say = useMessages((state) => state.say)
  return (role, { savedAs }) =>
    say('done', (t) =>
      savedAs === null
        ? t('signing.signedKept', { role: roleName[role] })
        : t('signing.signedSaved', { role: roleName[role], file: savedAs }),
    )
}
