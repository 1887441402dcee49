package dev.kiln.app.cli;

import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.convert.ConvertAnswer;
import dev.kiln.app.report.cost.CostAnswer;
import dev.kiln.app.report.diff.DiffAnswer;
import dev.kiln.app.report.doctor.DoctorAnswer;
import dev.kiln.app.report.explain.ExplainAnswer;
import dev.kiln.app.report.info.InfoAnswer;
import dev.kiln.app.report.rank.RankAnswer;
import dev.kiln.app.report.render.RenderAnswer;
import dev.kiln.app.report.top.TopAnswer;
import dev.kiln.app.report.tree.TreeAnswer;
import dev.kiln.app.report.whatif.WhatIfAnswer;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.question.ConvertQuestion;
import dev.kiln.app.request.question.CostQuestion;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.DoctorQuestion;
import dev.kiln.app.request.question.ExplainQuestion;
import dev.kiln.app.request.question.InfoQuestion;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.app.request.question.TopQuestion;
import dev.kiln.app.request.question.TreeQuestion;
import dev.kiln.app.request.question.WhatIfQuestion;
import java.util.List;
import java.util.Locale;

/// The commands, in the order of the help: the question that each asks, and who answers it.
///
/// A question and its answer are loaded when the command is named, as a start must not wait for the
/// others.
enum Command {
  INFO,
  TOP,
  TREE,
  RANK,
  RENDER,
  DIFF,
  WHATIF,
  EXPLAIN,
  COST,
  CONVERT,
  DOCTOR;

  /// What the user types.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Question question() {
    return switch (this) {
      case INFO -> InfoQuestion.QUESTION;
      case TOP -> TopQuestion.QUESTION;
      case TREE -> TreeQuestion.QUESTION;
      case RANK -> RankQuestion.QUESTION;
      case RENDER -> RenderQuestion.QUESTION;
      case DIFF -> DiffQuestion.QUESTION;
      case WHATIF -> WhatIfQuestion.QUESTION;
      case EXPLAIN -> ExplainQuestion.QUESTION;
      case COST -> CostQuestion.QUESTION;
      case CONVERT -> ConvertQuestion.QUESTION;
      case DOCTOR -> DoctorQuestion.QUESTION;
    };
  }

  Outcome answer(Request request, Inputs inputs) throws Exception {
    return switch (this) {
      case INFO -> InfoAnswer.of(request, inputs);
      case TOP -> TopAnswer.of(request, inputs);
      case TREE -> TreeAnswer.of(request, inputs);
      case RANK -> RankAnswer.of(request, inputs);
      case RENDER -> RenderAnswer.of(request, inputs);
      case DIFF -> DiffAnswer.of(request, inputs);
      case WHATIF -> WhatIfAnswer.of(request, inputs);
      case EXPLAIN -> ExplainAnswer.of(request, inputs);
      case COST -> CostAnswer.of(request, inputs);
      case CONVERT -> ConvertAnswer.of(request, inputs);
      case DOCTOR -> DoctorAnswer.of(request, inputs);
    };
  }

  /// The one that the arguments begin with, else all: help lists them, and options may come first.
  static List<Command> neededFor(String[] arguments) {
    for (Command command : values()) {
      if (arguments.length > 0 && arguments[0].equals(command.word())) {
        return List.of(command);
      }
    }
    return List.of(values());
  }
}
