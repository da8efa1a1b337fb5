import type { Chart } from '../../../domain/charts/chart.ts'
import { chartTable } from '../../../domain/charts/chartTable.ts'

/** The figures of a chart as a table. */
export function ChartTableView({ chart }: { readonly chart: Chart }) {
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
        {rows.map(([head, ...figures]) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {figures.map((figure, index) => (
              <td key={columns[index + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
