// SPDX-License-Identifier: Apache-2.0
/// The workbench: studies, runs and jobs in a browser, and the same as an interface for scripts.
///
/// Entry verb: [WebServer.start][io.lodestone.app.web.WebServer#start]. Every address is an
/// [Endpoint][io.lodestone.app.web.Endpoint] of a list, from which the server is wired and the
/// document at `/api` is made; each class named `…Api` holds those of one subject. Runs are the
/// folders that the command line writes; long work is done by the command line itself, in a process
/// of its own.
@NullMarked
package io.lodestone.app.web;

import org.jspecify.annotations.NullMarked;
