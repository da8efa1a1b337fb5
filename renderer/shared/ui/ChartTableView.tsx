import type { Chart } from '../../../domain/charts/chart.ts'
import { chartTable } from '../../../domain/charts/chartTable.ts'
import type { Asked } from '../explain.ts'
import { FigureQuestion } from './FigureQuestion.tsx'

/** The figures of a chart as a table; what a row stands for can be asked how it comes about. */
export function ChartTableView({
  chart,
  questionOf,
}: {
  readonly chart: Chart
  readonly questionOf?: (row: number) => Asked | null
}) {
  const { caption, columns, rows } = chartTable(chart)
  return (
    <table className="figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...figures], row) => (
          <tr key={head}>
            <th scope="row">
              <RowName name={head ?? ''} question={questionOf?.(row) ?? null} />
            </th>
            {figures.map((figure, index) => (
              <td key={columns[index + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowName({ name, question }: { readonly name: string; readonly question: Asked | null }) {
  if (question === null) return name
  const { figure, ...place } = question
  return (
    <FigureQuestion figure={figure} place={place}>
      {name}
    </FigureQuestion>
  )
}
