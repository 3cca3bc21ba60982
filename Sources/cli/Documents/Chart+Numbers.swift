extension Chart {
  /// The chart alone, where a table of the document has its numbers already.
  var withoutNumbers: Chart {
    Chart(
      title: title, summary: summary, scale: scale, rows: rows, legend: legend,
      numbers: Table(title: "", columns: [], rows: []))
  }
}
