"""Check the decision: one root, no cycle, nothing out of reach, and reasons that the cells bear."""

from collections.abc import Collection
from itertools import islice

from comparison.data.problems import Problems, nearest
from comparison.fields.base import Model
from comparison.model.decision import Decision, Outcome, Question
from comparison.model.matrix import LACKING, Matrix

#: More than anybody would answer, and about what the layout can draw in seconds.
MAX_QUESTIONS = 50
#: More ways than anybody could review.
MAX_PATHS = 1000


def check_decision(decision: Decision, matrix: Matrix | None, problems: Problems) -> None:
    """Report what is wrong with the graph, and with the reasons where there is a matrix."""
    if len(decision.questions) > MAX_QUESTIONS:
        decision.report("", f"more than {MAX_QUESTIONS} questions", "nobody answers so many")
    else:
        _check_graph(decision)
    for question in decision.questions.values():
        _check_answers(question, decision)
    for outcome in decision.outcomes.values():
        _check_conditions(outcome, decision)
        _check_reasons(outcome, matrix)
    if not any(problem.path == decision.path for problem in problems):
        _check_paths(decision)
        _check_starts(decision)


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
        root.report("id", f"a second root beside '{roots[0].id}': no answer leads to this question")
    reached: set[str] = set()
    for name in [root.id for root in roots] or questions:
        if name not in reached:
            _walk(decision, name, (name,), reached)
    for question in questions.values():
        if question.id not in reached:
            question.report("id", f"can't be reached from '{roots[0].id}'")


def _walk(decision: Decision, name: str, way: Collection[str], reached: set[str]) -> None:
    """Report answers that lead back to the way to a question; add what is reached from there."""
    for answer in decision.questions[name].answers:
        if answer.to in way:
            what = f"leads back to '{answer.to}': a cycle"
            answer.report("to", what, "every path must end in an outcome")
        elif answer.to in decision.questions and answer.to not in reached:
            _walk(decision, answer.to, (*way, answer.to), reached)
    reached.add(name)


def _check_answers(question: Question, decision: Decision) -> None:
    known = {*decision.questions, *decision.outcomes}
    if question.ask.links:
        question.report("ask", "a link", "the flowchart's box is one already: put it into 'help'")
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
    """Check that cited cells have the levels claimed, and that no recommended framework lacks them.

    Each recommended framework has a cited cell and the line; packages are only named beside it.
    """
    cited = {name for reason in outcome.because for name in reason.levels}
    for index, name in enumerate(outcome.frameworks):
        if matrix and name in matrix.frameworks and name not in cited:
            outcome.report("frameworks", f"no reason cites a cell of '{name}'", "cite one", index)
        lines = matrix.frameworks[name].lines if matrix and name in matrix.frameworks else {}
        if outcome.line and lines and outcome.line not in lines:
            outcome.report("line", f"'{name}' has no release line with the label '{outcome.line}'")
    packages = matrix.packages if matrix else {}
    for other in outcome.others:
        package = packages.get(other.package)
        if package and package.name in outcome.verdict:
            what = f"the verdict names {package.name}, which has no cells"
            other.report("package", what, "recommend a framework, and this beside it")
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


def _check_conditions(outcome: Outcome, decision: Decision) -> None:
    """Check that reasons belong to answers that there are."""
    for reason in outcome.because:
        for name, said in (reason.when or {}).items():
            question = decision.questions.get(name)
            known = [answer.answer for answer in question.answers] if question else []
            if question is None:
                what, hint = f"'{name}' is no question", nearest(name, decision.questions)
                reason.report("when", what, hint, name, key=True)
            elif said not in known:
                what, hint = f"'{said}' is no answer to '{name}'", nearest(said, known)
                reason.report("when", what, hint, name)


def _check_paths(decision: Decision) -> None:
    """Check a sound graph: on each way through it, the outcome has reasons that fit the answers."""
    paths = list(islice(decision.paths(), MAX_PATHS + 1))
    if len(paths) > MAX_PATHS:
        decision.report("", f"more than {MAX_PATHS} ways through the questions", "ask less")
        return
    unused = {id(reason): reason for o in decision.outcomes.values() for reason in o.because}
    found: dict[tuple[int, str], tuple[Model, str, str, str]] = {}
    hint = "say in 'when' which answers it belongs to"
    for taken, outcome in paths:
        held = outcome.held(taken)
        way = ", ".join(f"{name}: {answer.answer}" for name, answer in taken.items())
        last = next(reversed(taken))
        if len(held) < 2:
            what = f"fewer than two reasons hold for the answers {way}"
            found[id(outcome), ""] = outcome, "because", what, "add a reason that holds for them"
        elif last not in (held[0].when or {}):
            what = f"the first reason does not come from the answer to '{last}', which decides"
            found[id(held[0]), last] = held[0], "feature", f"{what} ({way})", hint
        for reason in held:
            unused.pop(id(reason), None)
            for name, answer in taken.items():
                if reason.feature in answer.declines:
                    what = f"cites '{reason.feature}', which '{answer.answer}' to '{name}' declines"
                    found[id(reason), name] = reason, "feature", what, hint
    for model, *problem in found.values():
        model.report(*problem)
    for reason in unused.values():
        reason.report("when", "no way to this outcome gives these answers")


def _check_starts(decision: Decision) -> None:
    """Check a sound graph: a start answers what is asked, and nothing else, up to an outcome."""
    for start in decision.starts.values():
        taken, outcome = decision.result(start)
        extra = [name for name in start.answers if name not in taken]
        for name in extra:
            what = f"'{name}' is not asked after these answers, or has no such answer"
            hint = "" if name in decision.questions else nearest(name, decision.questions)
            start.report("answers", what, hint, name)
        if outcome is None and not extra:
            start.report("answers", "the answers lead to no outcome", "answer what is asked next")
