export { PLAN_KEYS } from '../../../shared/shortcuts.ts'
