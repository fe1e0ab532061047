"""Check the decision: one root, no cycle, nothing out of reach, and reasons that the cells bear."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.data.problems import nearest
from comparison.model.decision import Answer, Decision, Outcome, Question
from comparison.model.matrix import LACKING, Matrix

#: More than anybody would answer, and about what the layout can draw in seconds.
MAX_QUESTIONS = 50


def check_decision(decision: Decision, matrix: Matrix | None) -> None:
    """Report what is wrong with the graph, and with the reasons where there is a matrix."""
    if len(decision.questions) > MAX_QUESTIONS:
        what = f"more than {MAX_QUESTIONS} questions"
        decision.report("", what, "nobody answers so many")
    else:
        _check_graph(decision)
    for question in decision.questions.values():
        _check_answers(question, decision)
    for outcome in decision.outcomes.values():
        _check_reasons(outcome, matrix)
    for question in decision.questions.values():
        for answer in question.answers:
            _check_denied(question, answer, decision)


def _check_graph(decision: Decision) -> None:
    """Check that there is one root from which all is reached, and no cycle."""
    questions, outcomes, led_to = decision.questions, decision.outcomes, decision.led_to
    again = {name for name, question in questions.items() if name != question.id}
    for name in questions.keys() & outcomes.keys():
        outcomes[name].report("id", f"the id '{name}' is a question's, too")
    for outcome in outcomes.values():
        if outcome.id not in led_to:
            outcome.report("id", "no answer leads to this outcome")
    roots = [questions[name] for name in questions if name not in led_to | again]
    if not roots:
        decision.report("", "no root: an answer leads to every question")
    for root in roots[1:]:
        what = f"a second root beside '{roots[0].id}': no answer leads to this question"
        root.report("id", what)
    reached = _check_cycles(decision, [root.id for root in roots] or list(questions))
    for question in questions.values():
        if question.id not in reached and question.id in led_to and roots:
            question.report("id", f"can't be reached from '{roots[0].id}'")


def _check_cycles(decision: Decision, starts: list[str]) -> set[str]:
    """Report answers that lead back; return the questions within reach of the starts."""
    done: set[str] = set()
    for start in starts:
        way: list[tuple[str, Iterator[Answer]]] = []
        if start not in done:
            way.append((start, iter(decision.questions[start].answers)))
        while way:
            name, answers = way[-1]
            answer = next(answers, None)
            if answer is None:
                done.add(name)
                way.pop()
            elif answer.to in (step for step, _ in way):
                what = f"leads back to '{answer.to}': a cycle"
                answer.report("to", what, "every path must end in an outcome")
            elif answer.to in decision.questions and answer.to not in done:
                way.append((answer.to, iter(decision.questions[answer.to].answers)))
    return done


def _check_answers(question: Question, decision: Decision) -> None:
    known = {*decision.questions, *decision.outcomes}
    if question.ask.links:
        question.report("ask", "a link", "the box is one; use 'help'")
    if len(question.answers) < 2:
        question.report("id", "a question needs two answers or more")
    said: set[str] = set()
    for answer in question.answers:
        if not answer.key:
            what = f"'{answer.answer}' has no letter or digit of a to z for its address"
            answer.report("answer", what)
        elif answer.key in said:
            answer.report("answer", f"'{answer.answer}' again")
        said.add(answer.key)
        if answer.to not in known:
            what = f"'{answer.to}' is no question and no outcome"
            answer.report("to", what, nearest(answer.to, known))


def _check_reasons(outcome: Outcome, matrix: Matrix | None) -> None:
    """Check that every cited row says what is claimed, and is no lack of what is recommended."""
    for reason in outcome.because:
        if not reason.levels:
            what = f"'{reason.feature}' is cited for no framework"
            reason.report("feature", what, "say which level of which framework counts")
        if matrix is None or reason.feature not in matrix.features:
            continue
        cells = matrix.features[reason.feature].cells
        for framework, level in reason.levels.items():
            actual = cells[framework].support
            if level != actual and actual in matrix.vocabulary.levels:
                what = f"{framework} has '{reason.feature}' as '{actual}', not as '{level}'"
                reason.report(framework, what, "does the recommendation still hold?")
        for name in outcome.frameworks:
            if name in cells and cells[name].support == LACKING:
                what = f"cites '{reason.feature}', which {name} lacks"
                reason.report("feature", what, "cite what it has")


def _check_denied(question: Question, answer: Answer, decision: Decision) -> None:
    """Check that no outcome that an answer may lead to rests on what the answer denies."""
    if not answer.denies:
        return
    reached = [answer.to]
    for name in reached:
        if name in decision.questions:
            ways = (other.to for other in decision.questions[name].answers)
            reached += [to for to in dict.fromkeys(ways) if to not in reached]
    for outcome in (decision.outcomes[name] for name in reached if name in decision.outcomes):
        for reason in outcome.because:
            if reason.feature in answer.denies:
                what = f"rests on '{reason.feature}', which is denied on the way"
                reason.report("feature", what, f"by '{answer.answer}' to '{question.id}'")
