/**
 * What a message costs, beside the floors of the same run. Ratios within one run mean something;
 * absolutes only with their machine. Knows the gateway from outside alone.
 */
@NullMarked
package sn.coop.demo.bench;

import org.jspecify.annotations.NullMarked;
