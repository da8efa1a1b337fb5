export { PLAN_KEYS } from '../../../shared/keys/shortcuts.ts'
