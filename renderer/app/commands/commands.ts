/** Everything that stands in the command palette; a feature with commands of its own is named here once. */
import './pageCommands.ts'
import './windowCommands.ts'
import './rowCommands.ts'
import '../../features/home/homeCommands.ts'
import '../../features/scenarios/scenarioCommands.ts'
