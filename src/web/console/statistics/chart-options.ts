import type { EChartsCoreOption } from 'echarts/core';

/** The page's own colours and face, as they are now. */
export interface ChartColours {
  readonly ink: string;
  readonly soft: string;
  readonly hair: string;
  readonly leaf: string;
  readonly line: string;
  readonly red: string;
  readonly face: string;
}

/** Reads them from where the chart stands. */
export function coloursOf(element: HTMLElement): ChartColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ ink: colour('ink'), soft: colour('soft'), hair: colour('hair'), leaf: colour('leaf') },
    ...{ line: colour('line'), red: colour('red'), face: style.fontFamily },
  };
}

/** One row of numbers, one for each place along the foot of the chart. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartFigures {
  readonly places: readonly string[];
  readonly series: readonly Series[];
  readonly format?: (value: number) => string;
}

/** Bars side by side: the first series in red, the next in grey. */
export function barOptions(figures: ChartFigures, colours: ChartColours): EChartsCoreOption {
  const fills = [colours.red, colours.line];
  return {
    ...frame(figures, colours),
    series: figures.series.map(({ name, values }, place) => ({
      ...{ type: 'bar', name, data: values, barMaxWidth: 18, barGap: '10%' },
      itemStyle: { color: fills[place] ?? colours.soft },
    })),
  };
}

/** Lines over time: the first whole, the next dashed, so that colour is not all that tells them apart. */
export function lineOptions(figures: ChartFigures, colours: ChartColours): EChartsCoreOption {
  const strokes = [colours.red, colours.soft];
  return {
    ...frame(figures, colours),
    series: figures.series.map(({ name, values }, place) => ({
      ...{ type: 'line', name, data: values, connectNulls: true },
      // A day between two without decisions would be no line.
      showSymbol: values.filter((value) => value !== null).length < 10,
      lineStyle: {
        ...{ color: strokes[place] ?? colours.ink, width: 2 },
        type: place === 0 ? 'solid' : 'dashed',
      },
      itemStyle: { color: strokes[place] ?? colours.ink },
    })),
  };
}

function frame({ places, format }: ChartFigures, colours: ChartColours): EChartsCoreOption {
  const { ink, soft, hair, leaf, face } = colours;
  const label = { color: soft, fontFamily: face, fontSize: 12 };
  return {
    animation: false,
    textStyle: { fontFamily: face },
    grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
    // The content policy of the page lets no style stand in HTML that a script makes.
    tooltip: {
      ...{ trigger: 'axis', renderMode: 'richText', confine: true, borderColor: hair },
      ...{ backgroundColor: leaf, textStyle: { color: ink, fontFamily: face, fontSize: 13 } },
      ...(format && { valueFormatter: (value: unknown) => shown(value, format) }),
    },
    xAxis: {
      ...{ type: 'category', data: [...places], axisLabel: { ...label, hideOverlap: true } },
      ...{ axisLine: { lineStyle: { color: hair } }, axisTick: { show: false } },
    },
    yAxis: {
      ...{ type: 'value', minInterval: format ? 0 : 1, axisLabel: label },
      splitLine: { lineStyle: { color: hair } },
    },
  };
}

function shown(value: unknown, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : '–';
}
