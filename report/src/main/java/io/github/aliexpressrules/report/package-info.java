/**
 * Cases told for people to keep: {@link io.github.aliexpressrules.report.Report} as one HTML page,
 * {@link io.github.aliexpressrules.report.Agenda} as calendar events. Values in, text out; nothing
 * is read or written. {@link io.github.aliexpressrules.report.ReportedCase} is what is told of.
 */
@NullMarked
package io.github.aliexpressrules.report;

import org.jspecify.annotations.NullMarked;
