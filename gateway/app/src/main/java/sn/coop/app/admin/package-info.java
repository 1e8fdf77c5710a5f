/**
 * What an administrator types and an operator watches: commands, health, and who was turned away.
 * Knows neither {@code api} nor {@code console}.
 */
@NullMarked
package sn.coop.app.admin;

import org.jspecify.annotations.NullMarked;
