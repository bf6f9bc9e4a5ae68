/** Decides, and owns the ledger. */
package org.tallystick.command;
